@NullMarked
package vn.hocvuso.reminders;

import org.jspecify.annotations.NullMarked;
