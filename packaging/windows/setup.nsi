; The setup of Wawasan for Windows: for one person, without an administrator, in English or Indonesian.
; packaging/windows/setup.sh runs it with makensis and gives VERSION, NUMBERS, FILES, KILOBYTES, OUT, SIGN.
;
;   wawasan-1.2.3-setup.exe /S      asks nothing; 0 when it is installed, 3 when nothing was changed
;   uninstall.exe /S                removes the program, keeps the notebooks
;
; The new files are first written beside the old ones, then Wawasan is asked to quit, then the old
; ones are moved aside and the new ones in. Whatever fails, one whole version is there.

Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
ManifestLongPathAware true

!include LogicLib.nsh
!include WinMessages.nsh
!include WinVer.nsh
!include MUI2.nsh

!define KEY_UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Wawasan"
!define KEY_APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\wawasan.exe"
!define NOTHING_CHANGED 3 ; exit code

Name "Wawasan"
BrandingText "Wawasan ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Wawasan"
InstallDirRegKey HKCU "${KEY_UNINSTALL}" "InstallLocation"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif

VIProductVersion "${NUMBERS}"
!macro About LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Wawasan"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "Wawasan contributors"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT"
!macroend

!define MUI_ICON "${FILES}/wawasan.ico"
!define MUI_UNICON "${FILES}/wawasan.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${FILES}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${FILES}/side.bmp"
!define MUI_WELCOMEPAGE_TEXT $(Welcome)
!define MUI_FINISHPAGE_TEXT $(Finished)
!define MUI_FINISHPAGE_RUN "$INSTDIR\wawasan.exe"
!define MUI_FINISHPAGE_RUN_TEXT $(OpenNow)
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP $(RemoveWhat)
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT $(Removed)
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro About ${LANG_ENGLISH} "Wawasan Setup"
!insertmacro About ${LANG_INDONESIAN} "Pemasangan Wawasan"
!include texts.nsh
!include path.nsh
!include running.nsh
!include types.nsh
!insertmacro DefineRunning ""
!insertmacro DefineRunning "un."

; ForEachFile MACRO does it with every file that the setup brings.
!macro ForEachFile DO
  !insertmacro ${DO} "wawasan.exe"
  !insertmacro ${DO} "wawasan.com"
  !insertmacro ${DO} "LICENSE"
  !insertmacro ${DO} "THIRD_PARTY.md"
  !insertmacro ${DO} "uninstall.exe"
!macroend

; GiveUp TEXT ends the setup with nothing changed.
!macro GiveUp TEXT
  SetOutPath $TEMP
  RMDir /r "$INSTDIR\incoming"
  RMDir "$INSTDIR" ; only when it is empty
  SetErrorLevel ${NOTHING_CHANGED}
  MessageBox MB_OK|MB_ICONSTOP ${TEXT} /SD IDOK
  Abort ${TEXT}
!macroend

; MoveBack: an old file that was moved aside returns, in place of a new one.
!macro MoveBack NAME
  ${If} ${FileExists} "$INSTDIR\outgoing\${NAME}"
    Delete "$INSTDIR\${NAME}"
    Rename "$INSTDIR\outgoing\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend

!macro MoveAside NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    Rename "$INSTDIR\${NAME}" "$INSTDIR\outgoing\${NAME}"
  ${EndIf}
!macroend

!macro MoveIn NAME
  ${If} ${FileExists} "$INSTDIR\incoming\${NAME}"
    Rename "$INSTDIR\incoming\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend

!macro Remove NAME
  Delete "$INSTDIR\${NAME}"
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP $(TooOld) /SD IDOK
    SetErrorLevel ${NOTHING_CHANGED}
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

; Unpack writes the new files beside the old ones. With a full disk it ends here.
Function Unpack
  !insertmacro ForEachFile MoveBack ; a setup before this one was cut off
  RMDir /r "$INSTDIR\outgoing"
  RMDir /r "$INSTDIR\incoming"
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR\incoming"
  File "${FILES}/wawasan.exe"
  File "${FILES}/wawasan.com"
  File "${FILES}/LICENSE"
  !if /FileExists "${FILES}/THIRD_PARTY.md"
    File "${FILES}/THIRD_PARTY.md"
  !endif
  WriteUninstaller "$INSTDIR\incoming\uninstall.exe"
  SetOutPath $INSTDIR
  ${If} ${Errors}
    !insertmacro GiveUp $(NotWritten)
  ${EndIf}
FunctionEnd

; Replace puts the new files where the old ones were, all or none.
Function Replace
  ClearErrors
  CreateDirectory "$INSTDIR\outgoing"
  !insertmacro ForEachFile MoveAside
  ${If} ${Errors}
    SetErrors ; to ask is to clear
  ${Else}
    !insertmacro ForEachFile MoveIn
  ${EndIf}
  ${If} ${Errors}
    !insertmacro ForEachFile MoveBack
    RMDir "$INSTDIR\outgoing"
    !insertmacro GiveUp $(NotWritten)
  ${EndIf}
  RMDir /r "$INSTDIR\outgoing"
  RMDir "$INSTDIR\incoming"
FunctionEnd

Function AddLinks
  ; The names differ by language; the other language's link may be from before.
  Call RemoveLinks
  CreateDirectory "$SMPROGRAMS\Wawasan"
  CreateShortCut "$SMPROGRAMS\Wawasan\Wawasan.lnk" "$INSTDIR\wawasan.exe" "" "" 0 SW_SHOWNORMAL "" $(ProgramHint)
  CreateShortCut "$SMPROGRAMS\Wawasan\$(NewLine).lnk" "$INSTDIR\wawasan.exe" "capture" "" 0 SW_SHOWNORMAL "" $(NewLineHint)
FunctionEnd

!macro DefineRemoveLinks UN
Function ${UN}RemoveLinks
  Delete "$SMPROGRAMS\Wawasan\Wawasan.lnk"
  Delete "$SMPROGRAMS\Wawasan\New line.lnk"
  Delete "$SMPROGRAMS\Wawasan\Baris baru.lnk"
  RMDir "$SMPROGRAMS\Wawasan"
FunctionEnd
!macroend
!insertmacro DefineRemoveLinks ""
!insertmacro DefineRemoveLinks "un."

; Register comes last: what Windows lists as installed is there.
Function Register
  WriteRegStr HKCU "${KEY_APP_PATHS}" "" "$INSTDIR\wawasan.exe"
  WriteRegStr HKCU "${KEY_APP_PATHS}" "Path" "$INSTDIR"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayName" "Wawasan"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayIcon" "$INSTDIR\wawasan.exe"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "Publisher" "Wawasan contributors"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY_UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "NoRepair" 1
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayVersion" "${VERSION}"
FunctionEnd

Section
  Call Unpack
  Call CloseRunning
  ${If} $0 != free
    !insertmacro GiveUp $(LeftOpen)
  ${EndIf}
  Call Replace
  Call AddLinks
  Call AddTypes
  Call AddToPath
  Call Register
SectionEnd

Section "Uninstall"
  Call un.CloseRunning
  ${If} $0 != free
    SetErrorLevel ${NOTHING_CHANGED}
    MessageBox MB_OK|MB_ICONSTOP $(NotRemoved) /SD IDOK
    Abort $(NotRemoved)
  ${EndIf}
  !insertmacro ForEachFile Remove
  RMDir /r "$INSTDIR\incoming"
  RMDir /r "$INSTDIR\outgoing"
  SetOutPath $TEMP
  RMDir "$INSTDIR"
  Call un.RemoveLinks
  Call un.RemoveTypes
  Call un.RemoveFromPath
  DeleteRegKey HKCU "${KEY_APP_PATHS}"
  DeleteRegKey HKCU "${KEY_UNINSTALL}"
  DetailPrint $(RemoveWhat)
SectionEnd
