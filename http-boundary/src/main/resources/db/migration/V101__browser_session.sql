-- Who is signed in with a browser: a row from signing in to signing out, read by both sides and by every node. Of the
-- browser's secret only what leads to nobody, and nothing of what its person does.
create table browser_session (
    id               varchar(43)                 not null, -- follows from the secret; the secret does not follow from it
    tenant           varchar(64)                 not null,
    name             varchar(64)                 not null,
    person           varchar(64)                 not null,
    password_version integer                     not null,
    begun_at         timestamp(6) with time zone not null,
    seen_at          timestamp(6) with time zone not null, -- up to a minute earlier than so
    constraint browser_session_pk primary key (id)
);

create index browser_session_account on browser_session (tenant, name);
create index browser_session_begun on browser_session (begun_at);
