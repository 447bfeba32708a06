/** The page on which one is reminded, and the calendar that phones fetch. */
@NullMarked
package vn.hocvuso.reminders.web;

import org.jspecify.annotations.NullMarked;
