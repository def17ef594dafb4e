/** The page that shows everything in a browser, without a server. */
package io.fuhe.report.web;
