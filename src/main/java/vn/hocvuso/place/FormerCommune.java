package vn.hocvuso.place;

/** What bore another name, in another province perhaps, until 30/6/2025, and is the commune of this code, or a part of it, now. */
public record FormerCommune(String code, String provinceName, String oldProvinceName) {}
