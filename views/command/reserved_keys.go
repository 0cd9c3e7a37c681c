package command

import "slices"

// Where the keys are written down. The menus are those that GLFW gives every
// program on macOS.
const (
	appleKeys    = "https://support.apple.com/en-us/102650"
	appleMenus   = "createMenuBar in GLFW's cocoa_init.m"
	appleService = "Services in the keyboard settings of macOS"
	windowsKeys  = "https://support.microsoft.com/windows/keyboard-shortcuts-in-windows-dcc61a57-8ff0-cffe-9796-cb9706c75eec"
	windowsTurn  = "hot keys of Intel's graphics drivers before 2021"
	windowsAltGr = "Windows reports AltGr as Ctrl and Alt held together"
	gnomeWindows = "gsettings: org.gnome.desktop.wm.keybindings"
	gnomeKeys    = "gsettings: org.gnome.settings-daemon.plugins.media-keys, and what Ubuntu sets there"
	gnomeShell   = "gsettings: org.gnome.shell.keybindings"
	kdeWindows   = "KWin: Workspace::initShortcuts and its effects"
	kdeSession   = "Plasma: default global shortcuts"
	ibusKeys     = "gsettings: org.freedesktop.ibus"
	fcitxKeys    = "Fcitx 5: defaults of its global options, unicode and clipboard"
)

// ReservedKeys returns the whole table, in the order of the document.
func ReservedKeys() []Reserved {
	return slices.Concat(onMacOS(), onWindows(), onGNOME(), onKDE(), byInputMethods())
}

func onMacOS() []Reserved {
	return []Reserved{
		{System: MacOS, Keys: []string{"⌘Q"}, Title: "reserved.quit", Same: []string{"app.quit"}, Source: appleMenus},
		{System: MacOS, Keys: []string{"⌘,"}, Title: "reserved.settings", Same: []string{"settings.open"}, Source: appleKeys},
		{System: MacOS, Keys: []string{"⌘⌫"}, Title: "reserved.trash", Same: []string{"record.delete"}, Source: appleKeys},
		{System: MacOS, Keys: []string{"⌘H", "⌥⌘H"}, Title: "reserved.hide", Source: appleMenus},
		{System: MacOS, Keys: []string{"⌘M", "⌥⌘M"}, Title: "reserved.minimise", Source: appleMenus},
		{System: MacOS, Keys: []string{"⌃⌘F"}, Title: "reserved.full_screen", Source: appleMenus},
		{System: MacOS, Keys: []string{"⌘Tab", "⇧⌘Tab", "⌘`", "⇧⌘`"}, Title: "reserved.switch_windows", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌘Space", "⌥⌘Space"}, Title: "reserved.search", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌃Space", "⌃⌥Space", "⌃⌘Space"}, Title: "reserved.input", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌥⌘⎋"}, Title: "reserved.end_program", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌃⌘Q", "⇧⌘Q", "⌥⇧⌘Q"}, Title: "reserved.log_out", Source: appleKeys},
		{System: MacOS, Keys: []string{"⇧⌘3", "⇧⌘4", "⇧⌘5", "⇧⌘6", "⌃⇧⌘3", "⌃⇧⌘4"}, Title: "reserved.screenshot", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌃↑", "⌃↓", "⌃←", "⌃→"}, Title: "reserved.workspaces", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌥⌘D"}, Title: "reserved.dock", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌃⌘D"}, Title: "reserved.look_up", Source: appleKeys},
		{System: MacOS, Keys: []string{"⇧⌘/"}, Title: "reserved.help_menu", Source: appleKeys},
		{System: MacOS, Keys: []string{"⌃F1", "⌃F2", "⌃F3", "⌃F4", "⌃F5", "⌃F6", "⌃F7", "⌃F8", "⌘F5", "⌥⌘F5", "⌥⌘8", "⌥⌘=", "⌥⌘-"}, Title: "reserved.access", Source: appleKeys},
		{System: MacOS, Keys: []string{"F1"}, Title: "reserved.brightness", Seldom: "reserved.seldom.fn", Source: appleKeys},
		{System: MacOS, Keys: []string{"⇧⌘A", "⇧⌘L", "⇧⌘M", "⇧⌘Y"}, Title: "reserved.services", Seldom: "reserved.seldom.services", Source: appleService},
	}
}

func onWindows() []Reserved {
	return []Reserved{
		{System: Windows, Keys: []string{"Win+…"}, Title: "reserved.system", Source: windowsKeys},
		{System: Windows, Keys: []string{"F1"}, Title: "reserved.help", Same: []string{"help.shortcuts"}, Source: windowsKeys},
		{System: Windows, Keys: []string{"Alt", "Shift+F10"}, Title: "reserved.menu", Source: windowsKeys},
		{System: Windows, Keys: []string{"F10"}, Title: "reserved.menu", Seldom: "reserved.seldom.menu", Source: windowsKeys},
		{System: Windows, Keys: []string{"Alt+F4"}, Title: "reserved.close", Source: windowsKeys},
		{System: Windows, Keys: []string{"Alt+Space"}, Title: "reserved.window", Source: windowsKeys},
		{System: Windows, Keys: []string{"Alt+Tab", "Alt+Shift+Tab", "Ctrl+Alt+Tab", "Alt+Esc", "Alt+Shift+Esc"}, Title: "reserved.switch_windows", Source: windowsKeys},
		{System: Windows, Keys: []string{"Ctrl+Esc"}, Title: "reserved.start", Source: windowsKeys},
		{System: Windows, Keys: []string{"Ctrl+Shift+Esc", "Ctrl+Alt+Del"}, Title: "reserved.end_program", Source: windowsKeys},
		{System: Windows, Keys: []string{"PrtScn", "Alt+PrtScn"}, Title: "reserved.screenshot", Source: windowsKeys},
		{System: Windows, Keys: []string{"Ctrl+Alt+←", "Ctrl+Alt+→"}, Title: "reserved.rotate", Seldom: "reserved.seldom.drivers", Source: windowsTurn},
		{System: Windows, Keys: []string{"Ctrl+Alt+…"}, Title: "reserved.altgr", Source: windowsAltGr},
	}
}

func onGNOME() []Reserved {
	return []Reserved{
		{System: GNOME, Keys: []string{"Super+…"}, Title: "reserved.system", Source: gnomeWindows},
		{System: GNOME, Keys: []string{"Alt+F1", "Alt+F2"}, Title: "reserved.start", Source: gnomeWindows},
		{System: GNOME, Keys: []string{
			"Alt+Tab", "Alt+Shift+Tab", "Alt+`", "Alt+Shift+`", "Alt+Esc", "Alt+Shift+Esc", "Alt+F6", "Alt+Shift+F6",
			"Ctrl+Alt+Tab", "Ctrl+Alt+Shift+Tab", "Ctrl+Alt+Esc", "Ctrl+Alt+Shift+Esc",
		}, Title: "reserved.switch_windows", Source: gnomeWindows},
		{System: GNOME, Keys: []string{"Alt+F4"}, Title: "reserved.close", Source: gnomeWindows},
		{System: GNOME, Keys: []string{"Alt+Space", "Alt+F5", "Alt+F7", "Alt+F8", "Alt+F10"}, Title: "reserved.window", Source: gnomeWindows},
		{System: GNOME, Keys: []string{
			"Ctrl+Alt+↑", "Ctrl+Alt+↓",
			"Ctrl+Alt+Shift+↑", "Ctrl+Alt+Shift+↓", "Ctrl+Alt+Shift+←", "Ctrl+Alt+Shift+→",
		}, Title: "reserved.workspaces", Source: gnomeWindows},
		{System: GNOME, Keys: []string{"Ctrl+Alt+←", "Ctrl+Alt+→"}, Title: "reserved.workspaces", Seldom: "reserved.seldom.desktops", Source: gnomeWindows},
		{System: GNOME, Keys: []string{"Ctrl+Alt+Del", "Ctrl+Alt+L"}, Title: "reserved.log_out", Source: gnomeKeys},
		{System: GNOME, Keys: []string{"Ctrl+Alt+T"}, Title: "reserved.terminal", Source: gnomeKeys},
		{System: GNOME, Keys: []string{"Print", "Shift+Print", "Alt+Print", "Ctrl+Alt+Shift+R"}, Title: "reserved.screenshot", Source: gnomeShell},
	}
}

func onKDE() []Reserved {
	return []Reserved{
		{System: KDE, Keys: []string{"Meta+…"}, Title: "reserved.system", Source: kdeSession},
		{System: KDE, Keys: []string{"Alt+F1", "Alt+F2", "Alt+Space"}, Title: "reserved.start", Source: kdeSession},
		{System: KDE, Keys: []string{"Alt+Tab", "Alt+Shift+Tab", "Alt+`", "Alt+Shift+`"}, Title: "reserved.switch_windows", Source: kdeWindows},
		{System: KDE, Keys: []string{"Alt+F4"}, Title: "reserved.close", Source: kdeWindows},
		{System: KDE, Keys: []string{"Alt+F3", "Alt+Shift+F12"}, Title: "reserved.window", Source: kdeWindows},
		{System: KDE, Keys: []string{
			"Ctrl+F1", "Ctrl+F2", "Ctrl+F3", "Ctrl+F4", "Ctrl+F7", "Ctrl+F8", "Ctrl+F9", "Ctrl+F10", "Ctrl+F12", "Ctrl+Alt+D",
		}, Title: "reserved.workspaces", Source: kdeWindows},
		{System: KDE, Keys: []string{"Ctrl+Esc", "Ctrl+Alt+Esc"}, Title: "reserved.end_program", Source: kdeSession},
		{System: KDE, Keys: []string{"Ctrl+Alt+Del", "Ctrl+Alt+L"}, Title: "reserved.log_out", Source: kdeSession},
		{System: KDE, Keys: []string{"Ctrl+Alt+T"}, Title: "reserved.terminal", Source: kdeSession},
		{System: KDE, Keys: []string{"Print", "Shift+Print"}, Title: "reserved.screenshot", Source: kdeSession},
	}
}

func byInputMethods() []Reserved {
	return []Reserved{
		{System: InputMethods, Keys: []string{"Ctrl+Space", "Super+Space", "Alt+`"}, Title: "reserved.input", Source: ibusKeys},
		{System: InputMethods, Keys: []string{"Ctrl+Shift+U"}, Title: "reserved.unicode", Source: ibusKeys},
		{System: InputMethods, Keys: []string{"Ctrl+Alt+Shift+U"}, Title: "reserved.unicode", Source: fcitxKeys},
		{System: InputMethods, Keys: []string{"Ctrl+.", "Ctrl+;", "Super+.", "Super+;"}, Title: "reserved.emoji", Source: ibusKeys},
		{System: InputMethods, Keys: []string{"Ctrl+Alt+P"}, Title: "reserved.preedit", Source: fcitxKeys},
		{System: InputMethods, Keys: []string{"Ctrl+Shift+E"}, Title: "reserved.emoji", Seldom: "reserved.seldom.old_ibus", Source: "https://github.com/ibus/ibus/issues/2325"},
		{System: InputMethods, Keys: []string{"Ctrl+Shift+F"}, Title: "reserved.script", Seldom: "reserved.seldom.chinese", Source: "Fcitx 5: chttrans of fcitx5-chinese-addons"},
	}
}
