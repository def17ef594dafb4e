/** Who may use a data folder and its database: one run at a time, and its owner alone. */
package io.fuhe.batch.data;
