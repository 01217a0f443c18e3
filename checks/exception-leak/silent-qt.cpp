// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: qtbase5-dev
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/x86_64-linux-gnu/qt5/QtCore
//
// The twins of fires-qt.cpp.
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
  if (password.isEmpty())
    throw LoginError("no login without a password");
}

void raised(const QString &password) {
  LoginError(QString("a password of %1 signs").arg(password.size())).raise();
}
