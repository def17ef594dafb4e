/** Who may do what at the desk. */
package io.fuhe.desk.access;
