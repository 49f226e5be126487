#!/bin/sh
# Without a certificate of yours in docker/tls (fullchain.pem, privkey.pem) one is made for a trial; browsers warn.
set -eu
cd /etc/nginx/tls
if [ ! -f fullchain.pem ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=wspolny-rynek' -keyout privkey.pem -out fullchain.pem
fi
