package vn.hocvuso.learning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/courses")
class CourseApiController {

    private final Courses courses;

    CourseApiController(Courses courses) {
        this.courses = courses;
    }

    @PutMapping("/{code}")
    CourseAnswer put(Caller caller, @PathVariable @Code String code, @Valid @RequestBody CourseBody body) {
        return CourseAnswer.of(courses.put(
                caller, code, body.name().strip(), body.source().strip(), body.passScore(), body.otherNames()));
    }

    @GetMapping("/{code}")
    CourseAnswer get(@PathVariable @Code String code) {
        return CourseAnswer.of(courses.get(code));
    }

    @GetMapping
    Page<CourseAnswer> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(courses.all(), PageRequest.of(page, size)).map(CourseAnswer::of);
    }

    /** A course as it is asked for. */
    record CourseBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String source,

            @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal passScore,

            @Size(max = 16) @Nullable List<@NotBlank @Size(max = 120) String> aliases) {

        Aliases otherNames() {
            return aliases == null ? Aliases.NONE : new Aliases(aliases);
        }
    }

    /** A course as it is shown. */
    record CourseAnswer(
            String code,
            String name,
            String source,
            @Nullable BigDecimal passScore,
            List<String> aliases) {

        static CourseAnswer of(Course course) {
            return new CourseAnswer(
                    course.code(),
                    course.name(),
                    course.source(),
                    course.passScore(),
                    course.aliases().names());
        }
    }
}
