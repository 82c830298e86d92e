-- Lists are read from indexes alone where pages are known to be visible to all; what a spike adds is
-- looked at after every twentieth of the table, not after a fifth.
alter table sign_on set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05);
