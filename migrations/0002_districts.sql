-- Administrative units of all levels, the neighbors included.

create type district_level as enum
  ('province', 'prefecture', 'county', 'subdistrict', 'town', 'township', 'village', 'community');
create type position_quality as enum ('surveyed', 'digitized', 'approximate', 'assumed');

-- One unit. The civil-affairs and the statistical code are two systems: the same digits mean different units.
create table district (
  id                 uuid primary key,
  level              district_level not null,
  name               text not null check (length(name) between 1 and 200),
  romanization       text not null,
  romanization_plain text not null,
  code_mca           text check (code_mca ~ '^\d{6}(\d{3})?$'),
  code_nbs           text check (code_nbs ~ '^(\d{6}|\d{9}|\d{12})$'),
  parent_id          uuid references district,
  neighbor           boolean not null default false,
  seat               geometry(Point, 4490),
  seat_quality       position_quality,
  geom               geometry(MultiPolygon, 4490) check (st_isvalid(geom)),
  valid              daterange not null default '(,)',
  source             text not null,
  demonstration      boolean not null default false,
  version            integer not null default 1 check (version >= 1),
  constraint district_seat_has_quality check ((seat is null) = (seat_quality is null))
);
create unique index district_code_mca_key on district (code_mca) where upper_inf(valid);
create unique index district_code_nbs_key on district (code_nbs) where upper_inf(valid);
create index district_parent on district (parent_id);
create index district_geom on district using gist (geom);
select keep_history_of('district');

-- The built-up area, inside which street names must be unique (Order 753 art. 9).
create table built_up_area (
  id            uuid primary key,
  district_id   uuid not null references district,
  name          text not null check (length(name) between 1 and 200),
  geom          geometry(MultiPolygon, 4490) not null check (st_isvalid(geom)),
  valid         daterange not null default '(,)',
  source        text not null,
  demonstration boolean not null default false,
  version       integer not null default 1 check (version >= 1)
);
create index built_up_area_geom on built_up_area using gist (geom);
select keep_history_of('built_up_area');
