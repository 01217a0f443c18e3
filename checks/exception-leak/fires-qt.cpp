// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: qtbase5-dev
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/x86_64-linux-gnu/qt5/QtCore
//
// Exceptions of Qt, which threads hand on.
#include <QException>
#include <QString>

class LoginError : public QException {
public:
  explicit LoginError(QString text) : text_(std::move(text)) {}
  void raise() const override { throw *this; }
  LoginError *clone() const override { return new LoginError(*this); }

private:
  QString text_;
};

void thrown(const QString &password) {
  throw LoginError("no login with " + password); // expect: tacet-exception-leak
}

void raised(const QString &password) {
  LoginError("no login with " + password).raise(); // expect: tacet-exception-leak
}

void formatted(const QString &accessToken) {
  throw LoginError(QString("token %1 ended").arg(accessToken)); // expect: tacet-exception-leak
}
