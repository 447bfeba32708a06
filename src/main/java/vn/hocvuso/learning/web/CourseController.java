package vn.hocvuso.learning.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.access.Role;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** The page of courses: officers look them up, the administrator makes and changes them. */
@Controller
@RequestMapping("/courses")
class CourseController {

    private final Courses courses;

    CourseController(Courses courses) {
        this.courses = courses;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(
            Caller caller,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(name = "new", required = false) @Nullable String create) {
        if (create != null) {
            return form(caller, CourseForm.EMPTY, true);
        }
        if (edit != null) {
            return form(caller, CourseForm.of(courses.get(edit)), false);
        }
        caller.mustAdminister();
        return page(caller).addObject("courses", courses.all());
    }

    @PostMapping
    ModelAndView save(
            Caller caller,
            @RequestParam(name = "new", defaultValue = "false") boolean create,
            @ModelAttribute("form") CourseForm form,
            BindingResult errors,
            RedirectAttributes next) {
        caller.mustBeAdmin();
        try {
            Course saved = save(caller, form, create);
            next.addFlashAttribute("saved", saved.name());
            return new ModelAndView("redirect:/courses");
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView page = form(caller, form, create);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Course save(Caller caller, CourseForm form, boolean create) {
        Typed typed = new Typed();
        String code = create
                ? typed.code("code", form.code())
                : courses.get(form.typedCode()).code();
        String name = form.typedName(typed);
        String source = form.typedSource(typed);
        BigDecimal passScore = form.typedPassScore(typed);
        Aliases aliases = form.typedAliases(typed);
        typed.mustBeRead();
        return create
                ? courses.add(caller, code, name, source, passScore, aliases)
                : courses.put(caller, code, name, source, passScore, aliases);
    }

    private ModelAndView form(Caller caller, CourseForm form, boolean create) {
        caller.mustBeAdmin();
        return page(caller).addObject("form", form).addObject("formNew", create).addObject("sources", sources());
    }

    /** The portal, and whatever the courses name besides. */
    private List<String> sources() {
        return Stream.concat(
                        Stream.of(CourseForm.PORTAL), courses.all().stream().map(Course::source))
                .distinct()
                .toList();
    }

    private static ModelAndView page(Caller caller) {
        return new ModelAndView("learning/courses").addObject("mayEdit", caller.role() == Role.ADMIN);
    }
}
