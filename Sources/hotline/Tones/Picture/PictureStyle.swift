/// Sizes and colors of a picture. It has a ground of its own, so that a dark viewer shows it as a light one does; kinds of
/// marks differ by their lines too, not by colors alone.
enum PictureStyle {
    static let width = 1200.0
    /// From the picture's edge to the rows.
    static let left = 76.0
    static let right = 1142.0
    static let plotWidth = right - left

    static let keyLane = 24.0
    static let spectrumHeight = 288.0
    static let lane = 18.0
    static let levelHeight = 72.0
    static let axis = 26.0
    static let betweenRows = 16.0

    static let title = 20.0
    static let text = 13.0
    static let small = 11.5

    static let ground = "#ffffff"
    static let ink = "#1b1a22"
    static let pale = "#5d5a6b"
    static let rule = "#d8d6de"
    static let panel = "#000004"
    /// On the ground, and on the panel, which has no green of its own.
    static let key = "#00705a"
    static let keyOnPanel = "#4dffd2"
    static let turnedDown = "#a01050"
    static let turnedDownOnPanel = "#ffffff"
    static let whole = "#c9c6d3"
    static let low = "#0072b2"
    static let high = "#d55e00"

    /// How wide words are at most in the fonts of most viewers.
    static func width(of words: String, size: Double) -> Double { Double(words.count) * size * 0.56 }
}
