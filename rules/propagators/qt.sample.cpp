// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
// needs: qtbase5-dev
#include <QtCore/QDebug>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTextStream>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <QtCore/QVariant>

void text(const QString &password) {
  QString line = QString("password=%1").arg(password);
  qDebug() << line.toUpper().left(20); // expect: tacet-log-leak
  line = "nothing";
  qDebug() << line;
  QTextStream(&line) << password;
  qDebug() << line; // gap: tacet-log-leak
  line.clear();
  qDebug() << line << password.length() << password.contains("x");
  qDebug() << QString::asprintf("%s", qPrintable(password)); // expect: tacet-log-leak
}

void wrapped(const QString &password) {
  const QVariant variant(password);
  qDebug() << variant.toString(); // expect: tacet-log-leak
  QJsonObject object;
  object.insert("value", password);
  qDebug() << QJsonDocument(object).toJson(); // expect: tacet-log-leak
  QUrlQuery query;
  query.addQueryItem("p", password);
  QUrl url("https://example.org");
  url.setQuery(query);
  qDebug() << url.toString(); // expect: tacet-log-leak
  qDebug() << url.host();
}
