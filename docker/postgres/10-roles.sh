#!/usr/bin/env bash
# Runs once, on an empty volume: the same roles, rights and extensions as the embedded database has.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=app_password="$APP_PASSWORD" <<'SQL'
create role wr_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role wr_app with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create database wspolny_rynek owner wr_owner;
revoke all on database wspolny_rynek from public;
grant connect on database wspolny_rynek to wr_app;
\connect wspolny_rynek
create extension unaccent;
create extension pg_trgm;
create extension btree_gist;
create extension citext;
SQL
