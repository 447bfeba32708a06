@NullMarked
package vn.hocvuso.campaign.web;

import org.jspecify.annotations.NullMarked;
