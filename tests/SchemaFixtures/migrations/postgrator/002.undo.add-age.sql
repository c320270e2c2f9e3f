ALTER TABLE people DROP age;
