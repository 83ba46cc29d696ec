-- Roles, the schema itself and the list of its versions: run, as the connected user, before any numbered file
-- that the database lacks. It changes nothing where all of this is there.

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN VALUES ('trich_owner', 'Owns schema trich; trich migrate acts as it.'),
                         ('trich_writer', 'What workers of trich may do.'),
                         ('trich_reader', 'Reads all that trich stored: grant it to people and tools.')
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.column1) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted.column1);
                EXECUTE format('COMMENT ON ROLE %I IS %L', wanted.column1, wanted.column2);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- another database of the cluster is being migrated at the same moment
            END;
        END IF;
        IF NOT pg_has_role(current_user, wanted.column1, 'USAGE') THEN
            BEGIN
                EXECUTE format('GRANT %I TO CURRENT_USER', wanted.column1);
            EXCEPTION WHEN insufficient_privilege THEN
                NULL; -- SET ROLE tells whether it is needed
            END;
        END IF;
    END LOOP;
    IF to_regnamespace('trich') IS NULL THEN
        CREATE SCHEMA trich AUTHORIZATION trich_owner;
        COMMENT ON SCHEMA trich IS
            'What Vietnamese articles state: who, with which office, at what event, when, where, with what figures.';
    END IF;
    IF to_regnamespace('trich_data') IS NULL THEN
        CREATE SCHEMA trich_data AUTHORIZATION trich_owner;
        COMMENT ON SCHEMA trich_data IS
            'The tables behind the views of schema trich: workers write them, nobody else has anything to do here.';
    END IF;
END
$$;

SET LOCAL ROLE trich_owner;

GRANT USAGE ON SCHEMA trich TO trich_writer, trich_reader;
GRANT USAGE ON SCHEMA trich_data TO trich_writer;

CREATE TABLE IF NOT EXISTS trich.schema_version (
    version integer PRIMARY KEY CHECK (version > 0),
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_by text NOT NULL DEFAULT session_user,
    program_version text NOT NULL
);

COMMENT ON TABLE trich.schema_version IS 'Migrations that made this schema, one row a file.';
COMMENT ON COLUMN trich.schema_version.version IS 'Number at the beginning of the file''s name.';
COMMENT ON COLUMN trich.schema_version.name IS 'The file''s name.';
COMMENT ON COLUMN trich.schema_version.checksum IS 'SHA-256 of the file when it was applied, in hexadecimal.';
COMMENT ON COLUMN trich.schema_version.applied_at IS 'When it was applied.';
COMMENT ON COLUMN trich.schema_version.applied_by IS 'Database user who ran trich migrate.';
COMMENT ON COLUMN trich.schema_version.program_version IS 'Version of trich that applied it.';

GRANT SELECT ON trich.schema_version TO trich_writer;
