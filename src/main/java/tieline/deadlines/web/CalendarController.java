package tieline.deadlines.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tieline.deadlines.CalendarFeeds;
import tieline.deadlines.CalendarFile;

/** The calendar file for calendar programs, which cannot sign in: the secret in the address says whose it is. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;
    private final CalendarFile file;

    CalendarController(CalendarFeeds feeds, CalendarFile file) {
        this.feeds = feeds;
        this.file = file;
    }

    @GetMapping("/deadlines.ics")
    ResponseEntity<String> calendar(@RequestParam(defaultValue = "") String token) {
        CalendarFeeds.Opened opened =
                feeds.open(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(file.write(opened, address -> home + address));
    }
}
