-- Tables apart from what people read. Those of schema trich move to trich_data, where only workers write, and in their place
-- are views of the same names with the same columns: trich_reader reads views only, and every query stays as it is, since
-- PostgreSQL puts a view's table into the query before it plans (no index is lost, no time is taken). What is lost: a view
-- has no primary key, so that GROUP BY must name all columns. The other way, views under new names for readers, would have
-- broken every query that there is; rights on columns of tables would have bound readers to how tables are made.
--
-- A later migration that adds a column to a table lets people see it by CALL trich_data.show('table').

CREATE PROCEDURE trich_data.show(shown name)
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shown_table regclass := format('trich_data.%I', shown);
    shown_column record;
BEGIN
    EXECUTE format('CREATE OR REPLACE VIEW trich.%1$I AS SELECT * FROM trich_data.%1$I', shown);
    EXECUTE format('COMMENT ON VIEW trich.%I IS %L', shown, obj_description(shown_table, 'pg_class'));
    FOR shown_column IN SELECT attname AS name, col_description(attrelid, attnum) AS comment FROM pg_attribute
                        WHERE attrelid = shown_table AND attnum > 0 AND NOT attisdropped
    LOOP
        EXECUTE format('COMMENT ON COLUMN trich.%I.%I IS %L', shown, shown_column.name, shown_column.comment);
    END LOOP;
    IF has_table_privilege('trich_writer', shown_table, 'SELECT') THEN
        EXECUTE format('GRANT SELECT ON trich.%I TO trich_writer', shown);
    END IF;
END
$$;
COMMENT ON PROCEDURE trich_data.show IS
    'For migrations: makes the view of schema trich through which people read a table, with all its columns and comments.';
REVOKE EXECUTE ON PROCEDURE trich_data.show FROM PUBLIC;

DO $$
DECLARE
    moved name;
    changed regprocedure;
BEGIN
    FOR moved IN SELECT relname FROM pg_class
                 WHERE relnamespace = 'trich'::regnamespace AND relkind = 'r' AND relname <> 'schema_version' ORDER BY relname
    LOOP
        EXECUTE format('REVOKE ALL ON trich.%I FROM trich_reader', moved);
        EXECUTE format('ALTER TABLE trich.%I SET SCHEMA trich_data', moved);
        CALL trich_data.show(moved);
    END LOOP;
    -- Functions that write name their tables in texts.
    FOR changed IN SELECT oid FROM pg_proc
                   WHERE pronamespace = 'trich'::regnamespace
                     AND proname IN ('dead_retry', 'dead_drop', 'dead_claim', 'dead_end', 'story_find', 'story_keys')
    LOOP
        EXECUTE regexp_replace(pg_get_functiondef(changed), '\ytrich\.(dead_letter|receipt|story)\y', 'trich_data.\1', 'g');
    END LOOP;
END
$$;

-- Which version the schema has is a matter between program and database.
REVOKE ALL ON trich.schema_version FROM trich_reader;
