package vn.hocvuso.place;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
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

    /** Those of that code or name, "Mỏ Cày" or "Xã Mỏ Cày": a name may occur in several provinces, and be spelt "Ngọc Tụ". */
    public List<Commune> named(String text) {
        Optional<Commune> ofCode = find(text);
        return ofCode.isPresent() ? List.of(ofCode.get()) : first(text, mapper::byNameKey);
    }

    /** Those that had that name until 30/6/2025, or a part of which had it. */
    public List<FormerCommune> formerly(String text) {
        return first(text, mapper::byFormerNameKey);
    }

    /** By the name, else without the word for its kind, else in another spelling. */
    private static <T> List<T> first(String text, Function<String, List<T>> named) {
        String key = SearchKey.of(text);
        String bare = key.replaceFirst("^(xa|phuong|dac khu|thi tran) ", "");
        return Stream.concat(Stream.of(key, bare), Spelling.others(bare))
                .distinct()
                .map(named)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those with villages or people here. */
    public List<Commune> inUse() {
        return mapper.inUse();
    }
}
