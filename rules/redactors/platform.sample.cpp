// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
// needs: qtbase5-dev
#include <QtCore/QDebug>
#include <QtCore/QUrl>

void addressed(QUrl server, const QString &password) {
  server.setPassword(password);
  qDebug() << server.toString(); // expect: tacet-log-leak
  qDebug() << server.toDisplayString();
  qDebug() << server.host();
}
