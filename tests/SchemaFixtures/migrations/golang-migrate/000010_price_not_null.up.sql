UPDATE products SET price = 0 WHERE price IS NULL;
ALTER TABLE products ALTER price SET NOT NULL, REPLICA IDENTITY USING INDEX products_sku_key;
