/** Campaigns over HTTP: their pages and calls, and those of the ledger of extensions. */
@NullMarked
package vn.hocvuso.campaign.web;

import org.jspecify.annotations.NullMarked;
