-- Run once, when the data folder is empty: an owner and a database each for Plenary and Keycloak.
\getenv plenary_password PLENARY_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role plenary login password :'plenary_password';
create database plenary owner plenary;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
