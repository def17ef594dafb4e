/** The desk's pages. */
package io.fuhe.desk.web;
