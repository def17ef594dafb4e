/** 审计人员的工作台: where auditors look at findings and decide. */
package io.fuhe.desk;
