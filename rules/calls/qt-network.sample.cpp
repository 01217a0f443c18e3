// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: qtbase5-dev
// flags: -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtNetwork
#include <QNetworkReply>
#include <QSslSocket>

void sockets(QSslSocket &socket, QNetworkReply *reply, const QList<QSslError> &expected) {
  socket.setPeerVerifyMode(QSslSocket::VerifyNone); // expect: tacet-cleartext-transport
  socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
  reply->ignoreSslErrors(); // expect: tacet-cleartext-transport
  reply->ignoreSslErrors(expected);
}
