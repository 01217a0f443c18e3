// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
// needs: qtbase5-dev
#include <QtCore/QDebug>
#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkReply>

void answered(QNetworkReply *reply) {
  qDebug() << reply->readAll();                  // expect: tacet-raw-payload
  qDebug() << reply->rawHeader("Authorization"); // expect: tacet-log-leak
  qDebug() << reply->bytesAvailable();
}

void configured(const QSettings &settings, const QUrl &server) {
  qDebug() << settings.value("auth/access_token").toString(); // expect: tacet-log-leak
  qDebug() << settings.value("window/width").toInt();
  qDebug() << server.userInfo(); // expect: tacet-log-leak
  qDebug() << server.host();
}
