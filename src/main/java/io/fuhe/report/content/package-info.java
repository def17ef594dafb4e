/** What is reported: files, their forms and findings, in the order in which people want them. */
package io.fuhe.report.content;
