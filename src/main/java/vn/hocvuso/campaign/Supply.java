package vn.hocvuso.campaign;

import java.time.Instant;

/** When and by whom the document of an extension was supplied, after it was granted. */
public record Supply(Instant at, String by) {}
