-- The lines that the county shares with its neighbors.

create type boundary_level as enum ('province', 'prefecture', 'county');

-- One line between two units of county level. Indicative until the agreement's own geometry is entered.
create table boundary_line (
  id            uuid primary key,
  name          text not null check (length(name) between 1 and 200),
  name_en       text not null check (length(name_en) between 1 and 200),
  level         boundary_level not null,
  district_id   uuid not null references district,
  neighbor_id   uuid not null references district,
  geom          geometry(MultiLineString, 4490) not null,
  indicative    boolean not null default true,
  valid         daterange not null default '(,)',
  source        text not null,
  note          text not null default '' check (length(note) <= 10000),
  demonstration boolean not null default false,
  version       integer not null default 1 check (version >= 1)
);
create index boundary_line_geom on boundary_line using gist (geom);
select keep_history_of('boundary_line');
