/** Accounts, tokens, the audit trail and the sign-in page, for browsers and for programs. */
@NullMarked
package vn.hocvuso.access.web;

import org.jspecify.annotations.NullMarked;
