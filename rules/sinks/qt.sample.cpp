// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
// needs: qtbase5-dev
#include <QtCore/QDebug>
#include <QtCore/QLoggingCategory>
#include <QtCore/QMap>
#include <QtCore/QMessageLogger>
#include <QtCore/QString>
#include <QtCore/QStringList>

Q_LOGGING_CATEGORY(network, "app.network")

QString redact(const QString &text);

void direct(const QString &user, const QString &password) {
  qDebug() << "login" << user << password;                     // expect: tacet-log-leak
  qWarning("login %s", qPrintable(password));                  // expect: tacet-log-leak
  qInfo().noquote().nospace() << "password=" << password;      // expect: tacet-log-leak
  qCDebug(network) << "password" << password;                  // expect: tacet-log-leak
  qCWarning(network, "password %s", qUtf8Printable(password)); // expect: tacet-log-leak
  qCritical() << QString("login %1 %2").arg(user, password);   // expect: tacet-log-leak
}

void built(const QString &accessToken) {
  QByteArray header = "Authorization: Bearer ";
  header.append(accessToken.toUtf8());
  qDebug() << header.toBase64(); // expect: tacet-log-leak
  const QStringList parts{"Bearer", accessToken};
  qDebug() << parts.join(' '); // expect: tacet-log-leak
  const QMap<QString, QString> headers{{"Authorization", accessToken}};
  qDebug() << headers; // expect: tacet-log-leak
}

void harmless(const QString &password) {
  qDebug() << "password of" << password.size() << "characters";
  qDebug() << "password" << (password.isEmpty() ? "missing" : "set");
  qDebug() << "password" << redact(password);
  qDebug("password at %p", static_cast<const void *>(password.constData()));
  QString built;
  QDebug(&built) << password;
}
