-- +goose Up
-- +goose NO TRANSACTION
ALTER TABLE post RENAME TO posts;
ALTER TABLE posts
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN title SET NOT NULL,
    ADD COLUMN created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL;

-- +goose Down
ALTER TABLE posts DROP COLUMN created_at;
ALTER TABLE posts RENAME TO post;
