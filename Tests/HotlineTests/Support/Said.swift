/// What the detention line says.
enum Said {
    static let opening = """
        [Simulated call: ICE ERO Detention Reporting and Information Line, 1-888-351-4024; Mon 2026-11-23 10:00:00 America/New_York, \
        open until 20:00]
        """
    static let notice = """
        This is a simulation. It is not affiliated with any agency. It does not reach a real telephone network. Esto es una \
        simulación. No tiene relación con ninguna agencia. No se conecta con ninguna red telefónica real.
        """
    static let languages = """
        For English, press 1. For more time to answer, press 8. Para español, oprima el 2. Si necesita más tiempo para \
        responder, oprima el 8.
        """
    static let welcome = "Welcome to the practice version of the ICE Detention Reporting and Information Line."
    static let mainMenu = """
        Main menu. To find someone who is detained, or to ask about a case, press 1. To report abuse, a crime, or another \
        serious problem, press 2. For family matters, or access to legal help, press 3. For other questions, press 4. For an \
        operator, press 0. To change the language, press star. To hear this again, press 9.
        """
    static let reportMenu = """
        To report sexual or physical assault or abuse, press 1. For a serious or unsolved problem in detention, press 2. For \
        victims of human trafficking or another crime, press 3. For a person with a serious mental condition, press 4. To go \
        back, press star. For an operator, press 0. To hear this again, press 9.
        """
    static let tellHours = """
        Operators take calls at these hours: Monday to Friday from 8 a.m. to 8 p.m. Eastern Time, closed on federal holidays. \
        For the main menu, press 1. To end the call, press 2. To hear this again, press 9. To hear it slowly, press 8. To go \
        back, press star. For an operator, press 0.
        """
    static let shortNumber = """
        Let us try the number once more. Enter the eight or nine digits, and then press pound. To go back, press star.
        """
    static let noCaseData = """
        Thank you. This simulation has no case data, so it cannot look up a case. On the real line, the operators give basic \
        case information.
        """
    static let connecting = "Please hold while we connect you with an operator."
    static let firstInLine =
        "You are number 1 in line. To leave a message and not wait, press 1. To go back, press star."
    static let noOperatorMenu = """
        To leave a message, press 1. To try again, press 2. For the main menu, press 3. To end the call, press 4. To hear \
        this again, press 9.
        """
    static let leaveAMessage = """
        Please leave a message of up to two minutes. When you are done, press pound. If you do not want to leave a \
        message, press pound without speaking. You can speak now.
        """
    static let emptyMessage = """
        We did not hear a message, so none was kept. To try again, press 1. For the main menu, press 2. To end the call, \
        press 3. To hear this again, press 9.
        """
    static let messageKept = """
        Thank you. Your message stays in this simulation, so no one will call you back. Thank you for calling this \
        simulation. Goodbye.
        """

    static let spanishWelcome = """
        Le damos la bienvenida a la versión de práctica de la línea de información y denuncias sobre detención de ICE. En la \
        línea real hay operadores que hablan español.
        """
    static let spanishMainMenu = """
        Menú principal. Para encontrar a una persona detenida o preguntar por un caso, oprima el 1. Para denunciar abuso, un \
        delito u otro problema grave, oprima el 2. Para asuntos de familia o de ayuda legal, oprima el 3. Para otras \
        preguntas, oprima el 4. Para un operador, oprima el 0. Para cambiar de idioma, oprima el asterisco. Para oír \
        esto otra vez, oprima el 9.
        """
}
