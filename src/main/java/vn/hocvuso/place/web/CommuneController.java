package vn.hocvuso.place.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.PageRequest;

/** The page where a commune is chosen from the national list; needed until the first one is in use. */
@Controller
@RequestMapping("/communes")
class CommuneController {

    private final Communes communes;

    CommuneController(Communes communes) {
        this.communes = communes;
    }

    @GetMapping
    ModelAndView find(
            Caller caller, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        String url = UriComponentsBuilder.fromPath("/communes")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
        return new ModelAndView("place/communes")
                .addObject("q", q)
                .addObject("url", url)
                .addObject("page", communes.find(caller, q, PageRequest.of(page, PageRequest.DEFAULT_SIZE)));
    }
}
