package vn.hocvuso.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.shared.SearchKey;

/** The communes of the national list. */
@Component
public class Communes {

    private final CommuneMapper mapper;

    Communes(CommuneMapper mapper) {
        this.mapper = mapper;
    }

    /** Those that the caller may see and whose name, without marks, contains the text. */
    public Page<Commune> find(Caller caller, String text, PageRequest page) {
        String key = SearchKey.of(text);
        return Page.of(mapper.find(caller, key, page.size(), page.offset()), page, mapper.count(caller, key));
    }

    public Commune get(String code) {
        return find(code).orElseThrow(() -> new NotFound("commune"));
    }

    public Optional<Commune> find(String code) {
        return mapper.byCode(code);
    }

    /** Those of that name, "Mỏ Cày" or "Xã Mỏ Cày": a name may occur in several provinces. */
    public List<Commune> named(String text) {
        String key = SearchKey.of(text);
        List<Commune> found = mapper.byNameKey(key);
        return found.isEmpty() ? mapper.byNameKey(key.replaceFirst("^(xa|phuong|dac khu) ", "")) : found;
    }

    /** The commune of a page: the one asked for, else the one chosen last, else the first of the caller's. */
    public CurrentCommune current(Caller caller, @Nullable String asked, @Nullable String last) {
        if (asked != null && !asked.isBlank()) {
            caller.mustSee(asked);
            return new CurrentCommune(get(asked));
        }
        return Optional.ofNullable(last)
                .filter(caller::sees)
                .or(() -> caller.communes().stream().findFirst())
                .flatMap(this::find)
                .or(() ->
                        inUse().stream().filter(one -> caller.sees(one.code())).findFirst())
                .map(CurrentCommune::new)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "COMMUNE_NOT_CHOSEN"));
    }

    /** Those with villages or people here. */
    public List<Commune> inUse() {
        return mapper.inUse();
    }
}
