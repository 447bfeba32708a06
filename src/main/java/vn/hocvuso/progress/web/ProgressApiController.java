package vn.hocvuso.progress.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.progress.Series;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

@RestController
@RequestMapping("/api/v1/campaigns/{campaign}")
class ProgressApiController {

    private final Progress progress;

    ProgressApiController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/progress")
    ProgressTable rows(
            Caller caller,
            @PathVariable String campaign,
            @RequestParam(defaultValue = "COMMUNE") By by,
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return progress.rows(caller, campaign, by, group, asOf);
    }

    @GetMapping("/series")
    Series series(
            Caller caller,
            @PathVariable String campaign,
            @RequestParam(defaultValue = "COMMUNE") SeriesBy by,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Group group) {
        return switch (by) {
            case COMMUNE -> progress.of(caller, campaign, null).ofCommune(group);
            case VILLAGE -> progress.of(caller, campaign, null).ofVillage(required(code), group);
        };
    }

    private static String required(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput(Kind.INVALID, List.of(new FieldFault("code", "REQUIRED")));
        }
        return code;
    }

    /** Of what there is a series. */
    enum SeriesBy {
        COMMUNE,
        VILLAGE
    }
}
