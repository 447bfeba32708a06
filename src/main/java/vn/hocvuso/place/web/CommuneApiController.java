package vn.hocvuso.place.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CommuneKind;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/communes")
class CommuneApiController {

    private final Communes communes;

    CommuneApiController(Communes communes) {
        this.communes = communes;
    }

    @GetMapping
    Page<CommuneAnswer> list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return communes.find(caller, q, PageRequest.of(page, size)).map(CommuneAnswer::of);
    }

    /** A commune as it is shown. */
    record CommuneAnswer(String code, String name, CommuneKind kind, String provinceCode, String provinceName) {

        static CommuneAnswer of(Commune commune) {
            return new CommuneAnswer(
                    commune.code(), commune.name(), commune.kind(), commune.provinceCode(), commune.provinceName());
        }
    }
}
