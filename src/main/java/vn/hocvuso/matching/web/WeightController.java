package vn.hocvuso.matching.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.matching.InstallationWeights;

/** By what the program tells learners itself: the weights in use beside those that its own files teach. */
@Controller
@RequestMapping("/weights")
class WeightController {

    private final InstallationWeights weights;

    WeightController(InstallationWeights weights) {
        this.weights = weights;
    }

    @GetMapping
    ModelAndView show(Caller caller) {
        return new ModelAndView("matching/weights")
                .addObject(
                        "traits",
                        weights.lines(caller).stream()
                                .collect(groupingBy(line -> line.reason().trait(), LinkedHashMap::new, toList())));
    }

    @PostMapping("/adopt")
    String adopt(Caller caller) {
        weights.adopt(caller);
        return "redirect:/weights";
    }

    @PostMapping("/reset")
    String reset(Caller caller) {
        weights.reset(caller);
        return "redirect:/weights";
    }
}
