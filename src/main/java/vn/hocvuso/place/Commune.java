package vn.hocvuso.place;

/** A commune of the national list since 1/7/2025: {@code name} "Mỏ Cày", {@code fullName} "Xã Mỏ Cày". */
public record Commune(
        String code, String name, String fullName, CommuneKind kind, String provinceCode, String provinceName) {

    /** As it stands within a sentence: "xã Mỏ Cày". */
    public String spokenName() {
        return Character.toLowerCase(fullName.charAt(0)) + fullName.substring(1);
    }
}
