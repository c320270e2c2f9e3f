CREATE SCHEMA shop;
CREATE TYPE shop.order_status AS ENUM ('placed', 'paid', 'in_transit', 'delivered');
CREATE TABLE shop.orders (
    id        bigint PRIMARY KEY,
    customer  text NOT NULL,
    status    shop.order_status NOT NULL DEFAULT 'placed',
    total     numeric(12, 2) NOT NULL,
    placed_at timestamptz NOT NULL DEFAULT now(),
    note      text
);
