-- What every slice stands on: accounts, the one write path, audit, settings, files.

create extension if not exists postgis;
create extension if not exists btree_gist;

create type role as enum ('officer', 'approver', 'inspector', 'planner', 'administrator', 'reader');
create type secrecy as enum ('public', 'internal', 'confidential', 'secret', 'top-secret');

-- How far a fact about rules or codes is confirmed; only 'confirmed' may be shown as law.
create type basis as enum ('confirmed', 'found', 'plan', 'local', 'derived', 'unverified');

-- A person who may sign in. Never deleted: disabled.
create table account (
  id            uuid primary key,
  username      text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name  text not null check (length(display_name) between 1 and 100),
  role          role not null,
  disabled      boolean not null default false,
  demonstration boolean not null default false,
  version       integer not null default 1 check (version >= 1)
);
create unique index account_username_key on account (username);

-- The password of an account, apart from it so that no history keeps a hash.
create table account_secret (
  account_id    uuid primary key references account,
  password_hash text not null,
  changed_at    timestamptz(3) not null default clock_timestamp()
);

-- A signed-in browser. Only the hash of its token is kept.
create table session (
  token_hash   text primary key,
  account_id   uuid not null references account,
  created_at   timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  revoked_at   timestamptz(3),
  address      text not null,
  agent        text not null
);
create index session_account on session (account_id);

-- Failed sign-ins, counted per account and per address.
create table sign_in_failure (
  key          text primary key,
  failures     integer not null,
  locked_until timestamptz(3)
);

-- One request to write, kept for ever with its answer, so that a resend changes nothing.
create table operation (
  id         uuid primary key,
  actor_id   uuid references account,
  contract   text not null,
  subject_id uuid,
  body_hash  text not null,
  status     smallint,
  answer     jsonb
);
create index operation_subject on operation (subject_id);

-- A row that an operation changed: the hash of what it was and of what it became.
create table row_change (
  id           bigint primary key generated always as identity,
  operation_id uuid not null references operation,
  table_name   text not null,
  row_id       uuid not null,
  version      integer not null,
  before_hash  text,
  after_hash   text
);
create index row_change_operation on row_change (operation_id);
create index row_change_row on row_change (table_name, row_id);

-- The chain: one entry for each operation, in commit order, each holding the hash of the one before.
create table audit (
  seq           bigint primary key,
  operation_id  uuid not null unique references operation,
  at            timestamptz(3) not null,
  actor_id      uuid references account,
  address       text,
  agent         text,
  contract      text not null,
  subject_id    uuid,
  why           text,
  status        smallint not null,
  tables        text[] not null,
  changes       integer not null,
  changes_hash  text not null,
  detail        jsonb,
  previous_hash text not null,
  hash          text not null
);
create index audit_subject on audit (subject_id, seq);

-- The last entry of the chain; its row lock gives the entries their order.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'DJ002';
end $$;

create trigger audit_append_only before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit
  for each statement execute function refuse_change();
create trigger row_change_append_only before update or delete on row_change
  for each row execute function refuse_change();
create trigger row_change_no_truncate before truncate on row_change
  for each statement execute function refuse_change();
create trigger operation_no_delete before delete on operation
  for each row execute function refuse_change();

-- The hash of a row's content. Null columns count as absent, so a column added later leaves it as it was.
create function row_hash(content jsonb) returns text language sql immutable as $$
  select encode(sha256(convert_to((jsonb_strip_nulls(content) - '{known,operation_id,content_hash}'::text[])::text, 'UTF8')), 'hex')
$$;

-- Keeps every state of a versioned row in <table>_version, with the time from which it was known to us.
create function keep_version() returns trigger language plpgsql as $$
declare
  operation   uuid := nullif(current_setting('dijie.operation_id', true), '')::uuid;
  instant     timestamptz := clock_timestamp();
  history     text := tg_table_name || '_version';
  subject     uuid;
  edition     integer;
  before_hash text;
  after_hash  text;
  columns     text;
begin
  if operation is null then
    raise exception '% is written only by an operation', tg_table_name using errcode = 'DJ001';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'nothing is deleted from %', tg_table_name using errcode = 'DJ002';
  end if;
  subject := new.id;
  edition := new.version;
  execute format(
    'update %I set known = tstzrange(lower(known), $1) where id = $2 and upper_inf(known) returning content_hash', history)
    into before_hash using instant, subject;
  after_hash := row_hash(to_jsonb(new));
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
  execute format(
    'insert into %I (%s, known, operation_id, content_hash) select %s, tstzrange($2, null), $3, $4 from (select ($1).*) as row',
    history, columns, columns)
    using new, instant, operation, after_hash;
  insert into row_change (operation_id, table_name, row_id, version, before_hash, after_hash)
    values (operation, tg_table_name, subject, edition, before_hash, after_hash);
  return null;
end $$;

-- Gives a table its history: <table>_version with the same columns, and the trigger that fills it.
create function keep_history_of(subject text) returns void language plpgsql as $$
begin
  execute format(
    'create table %I (like %I, known tstzrange not null, operation_id uuid not null references operation, content_hash text not null)',
    subject || '_version', subject);
  execute format('create index %I on %I (id, version)', subject || '_version_row', subject || '_version');
  execute format('create index %I on %I (operation_id)', subject || '_version_operation', subject || '_version');
  execute format(
    'create trigger %I after insert or update or delete on %I for each row execute function keep_version()',
    subject || '_history', subject);
end $$;

select keep_history_of('account');

-- Where a rule or a code comes from.
create table citation (
  id        uuid primary key,
  key       text not null unique,
  title     text not null,
  article   text,
  issued_on date,
  address   text,
  note      text,
  version   integer not null default 1 check (version >= 1)
);
select keep_history_of('citation');

-- A value that the law or local practice sets: a deadline, a distance, a scope.
create table legal_rule (
  id          uuid primary key,
  key         text not null,
  region      text not null default '',
  class_code  text not null default '',
  value       jsonb not null,
  valid       daterange not null default '(,)',
  basis       basis not null,
  citation_id uuid references citation,
  note        text,
  version     integer not null default 1 check (version >= 1),
  constraint legal_rule_one_at_a_time exclude using gist (key with =, region with =, class_code with =, valid with &&),
  constraint legal_rule_confirmed_is_cited check (basis <> 'confirmed' or citation_id is not null)
);
select keep_history_of('legal_rule');

-- A list of codes that the bureau can change.
create table dictionary (
  id       uuid primary key,
  key      text not null unique,
  title_zh text not null,
  title_en text not null,
  complete boolean not null,
  note     text,
  version  integer not null default 1 check (version >= 1)
);
select keep_history_of('dictionary');

create table dictionary_item (
  id            uuid primary key,
  dictionary_id uuid not null references dictionary,
  code          text not null check (length(code) between 1 and 40),
  label_zh      text not null check (length(label_zh) between 1 and 100),
  label_en      text not null check (length(label_en) between 1 and 200),
  position      integer not null,
  basis         basis not null,
  citation_id   uuid references citation,
  note          text,
  retired       boolean not null default false,
  version       integer not null default 1 check (version >= 1),
  constraint dictionary_item_code_key unique (dictionary_id, code)
);
select keep_history_of('dictionary_item');

-- A stored file, by the hash of its bytes. The hash is a name, never a permission.
create table file (
  sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes >= 0),
  media_type text not null,
  stored_at  timestamptz(3) not null
);

-- What a file is kept for.
create table file_use (
  id         uuid primary key,
  sha256     text not null references file,
  subject_id uuid not null,
  title      text not null check (length(title) between 1 and 200),
  withdrawn  boolean not null default false,
  version    integer not null default 1 check (version >= 1)
);
create index file_use_subject on file_use (subject_id);
select keep_history_of('file_use');
