/** The database: the ledger, the forms and the anomalies. The tables are Flyway migrations. */
package io.fuhe.store;
