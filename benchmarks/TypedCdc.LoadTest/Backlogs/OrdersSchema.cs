namespace TypedCdc.LoadTest.Backlogs;

/// <summary>The table, and procedures that fill it without a client in the way.</summary>
internal static class OrdersSchema
{
    public const string Sql =
        """
        CREATE TABLE orders (
            id          bigint PRIMARY KEY,
            customer_id int NOT NULL,
            status      text NOT NULL,
            total       numeric(12, 2) NOT NULL,
            created_at  timestamptz NOT NULL,
            shipped_at  timestamptz,
            note        text NOT NULL,
            is_paid     bool NOT NULL,
            reference   uuid NOT NULL,
            quantity    int NOT NULL) WITH (fillfactor = 50);

        CREATE PROCEDURE insert_range(from_id bigint, to_id bigint) LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO orders
            SELECT id,
                   id * 7919 % 100000,
                   (ARRAY['placed', 'paid', 'in_transit', 'delivered'])[1 + id % 4],
                   (id * 37 % 10000000)::numeric / 100,
                   timestamptz '2025-01-01 00:00:00Z' + id * interval '1.000123 seconds',
                   NULL,
                   rpad('order number ' || id, 60, '.'),
                   id % 3 = 0,
                   md5(id::text)::uuid,
                   id % 50
            FROM generate_series(from_id, to_id) AS id;
        END $$;

        CREATE PROCEDURE insert_orders(rows int, rows_per_transaction int) LANGUAGE plpgsql AS $$
        BEGIN
            SET synchronous_commit = off;
            FOR from_id IN 1 .. rows BY rows_per_transaction LOOP
                CALL insert_range(from_id, least(from_id + rows_per_transaction - 1, rows));
                COMMIT;
            END LOOP;
        END $$;

        CREATE PROCEDURE insert_with_savepoints(rows int) LANGUAGE plpgsql AS $$
        BEGIN
            FOR from_id IN 1 .. rows BY 100 LOOP
                BEGIN
                    CALL insert_range(from_id, least(from_id + 99, rows));
                EXCEPTION WHEN division_by_zero THEN
                    NULL;
                END;
                BEGIN
                    CALL insert_range(1000000000 + from_id, 1000000000 + from_id + 99);
                    PERFORM 1 / 0;
                EXCEPTION WHEN division_by_zero THEN
                    NULL;
                END;
            END LOOP;
        END $$;

        CREATE PROCEDURE update_orders(changes int, rows int) LANGUAGE plpgsql AS $$
        BEGIN
            SET synchronous_commit = off;
            FOR change IN 0 .. changes - 1 LOOP
                UPDATE orders SET total = (change % 100000)::numeric / 100, quantity = change % 1000 WHERE id = 1 + change % rows;
                COMMIT;
            END LOOP;
        END $$;
        """;
}
