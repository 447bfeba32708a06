package vn.hocvuso.reminders.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.reminders.CalendarFeed;
import vn.hocvuso.reminders.CalendarLinks;
import vn.hocvuso.shared.NotFound;

/** Somebody's calendar, for the program on his phone: who has the secret link needs no password. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final CalendarFeed feed;

    CalendarController(CalendarLinks links, CalendarFeed feed) {
        this.links = links;
        this.feed = feed;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        String calendar = links.caller(secret).map(feed::of).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
