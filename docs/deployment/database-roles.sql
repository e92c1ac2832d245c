-- Run once by psql as administrator, on an empty database: who owns the tables, and who serves.
-- The passwords come from the environment; psql puts them in quotes.
\set ON_ERROR_STOP on
\getenv owner_password REDRESS_DATABASE_OWNER_PASSWORD
\getenv service_password REDRESS_DATABASE_PASSWORD

create role redress_owner login password :'owner_password';
create role redress login password :'service_password';

-- The owner of the database may make tables in it; what the service may do to each, the migrations grant.
alter database redress owner to redress_owner;
revoke all on database redress from public;
grant connect on database redress to redress;
