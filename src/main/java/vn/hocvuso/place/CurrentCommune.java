package vn.hocvuso.place;

/** The commune that a page speaks of. */
public record CurrentCommune(Commune commune) {

    public String code() {
        return commune.code();
    }
}
