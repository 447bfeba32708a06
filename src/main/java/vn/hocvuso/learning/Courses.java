package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.SearchKey;

/** The courses: they are the installation's, and only its administrator writes them. */
@Component
public class Courses {

    private final CourseMapper mapper;
    private final AuditTrail audit;

    Courses(CourseMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    public List<Course> all() {
        return mapper.all();
    }

    public Course get(String code) {
        return find(code).orElseThrow(() -> new NotFound("course"));
    }

    public Optional<Course> find(String code) {
        return all().stream().filter(course -> course.code().equals(code)).findFirst();
    }

    /** The course that a cell of a file names, by code, name or alias. */
    public static Optional<Course> named(List<Course> courses, String text) {
        String key = SearchKey.of(text);
        return courses.stream()
                .filter(course -> keys(course).anyMatch(key::equals))
                .findFirst();
    }

    private static Stream<String> keys(Course course) {
        return Stream.concat(Stream.of(course.code(), course.name()), course.aliases().names().stream())
                .map(SearchKey::of);
    }

    /** Creates; a code that is there already is refused. */
    @Transactional
    public Course add(
            Caller caller, String code, String name, String source, @Nullable BigDecimal passScore, Aliases aliases) {
        caller.mustBeAdmin();
        if (find(code).isPresent()) {
            throw InvalidInput.unprocessable("code", "CODE_TAKEN", code);
        }
        return put(caller, code, name, source, passScore, aliases);
    }

    /** Creates or replaces by code. */
    @Transactional
    public Course put(
            Caller caller, String code, String name, String source, @Nullable BigDecimal passScore, Aliases aliases) {
        caller.mustBeAdmin();
        mapper.put(code, name, source, passScore, aliases);
        audit.record(caller.username(), "course.put", Subject.of("course", code, null));
        return get(code);
    }
}
