@NullMarked
package vn.hocvuso.people.web;

import org.jspecify.annotations.NullMarked;
