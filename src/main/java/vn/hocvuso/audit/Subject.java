package vn.hocvuso.audit;

import org.jspecify.annotations.Nullable;

/** What an event is about: a kind ("person", "import"), its code or id, and the commune it belongs to, if any. */
public record Subject(String kind, String code, @Nullable String communeCode) {

    public static Subject of(String kind, Object code, @Nullable String communeCode) {
        return new Subject(kind, code.toString(), communeCode);
    }
}
