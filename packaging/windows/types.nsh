; What kinds of files Wawasan opens: notebooks by itself, lists of contacts when it is asked to
; ("Open with"). What opens a .csv or .vcf by a double click stays as it was.
;
;   Call AddTypes / un.RemoveTypes

!define CLASSES "Software\Classes"
!define NOTEBOOK "Wawasan.Notebook"
!define CONTACTS "Wawasan.Contacts"
!define PROGRAM_ENTRY "${CLASSES}\Applications\wawasan.exe"

!macro AddKind ID TITLE
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" "$INSTDIR\wawasan.exe,0"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open" "FriendlyAppName" "Wawasan"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"$INSTDIR\wawasan.exe" "%1"'
!macroend

; Offer ENDING: Wawasan stands in "Open with" of such files.
!macro Offer ENDING
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${CONTACTS}" ""
  WriteRegStr HKCU "${PROGRAM_ENTRY}\SupportedTypes" "${ENDING}" ""
!macroend

; Withdraw ENDING ID: the key of the ending goes only when nobody else has anything there.
!macro Withdraw ENDING ID
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${ID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function AddTypes
  !insertmacro AddKind "${NOTEBOOK}" $(NotebookKind)
  !insertmacro AddKind "${CONTACTS}" $(ContactsKind)
  WriteRegStr HKCU "${CLASSES}\.wawasan" "" "${NOTEBOOK}"
  WriteRegStr HKCU "${CLASSES}\.wawasan\OpenWithProgids" "${NOTEBOOK}" ""
  WriteRegStr HKCU "${PROGRAM_ENTRY}" "FriendlyAppName" "Wawasan"
  WriteRegStr HKCU "${PROGRAM_ENTRY}\shell\open\command" "" '"$INSTDIR\wawasan.exe" "%1"'
  WriteRegStr HKCU "${PROGRAM_ENTRY}\SupportedTypes" ".wawasan" ""
  !insertmacro Offer ".csv"
  !insertmacro Offer ".vcf"
  !insertmacro TellShell
FunctionEnd

Function un.RemoveTypes
  ReadRegStr $0 HKCU "${CLASSES}\.wawasan" ""
  ${If} $0 == "${NOTEBOOK}"
    DeleteRegValue HKCU "${CLASSES}\.wawasan" ""
  ${EndIf}
  !insertmacro Withdraw ".wawasan" "${NOTEBOOK}"
  !insertmacro Withdraw ".csv" "${CONTACTS}"
  !insertmacro Withdraw ".vcf" "${CONTACTS}"
  DeleteRegKey HKCU "${CLASSES}\${NOTEBOOK}"
  DeleteRegKey HKCU "${CLASSES}\${CONTACTS}"
  DeleteRegKey HKCU "${PROGRAM_ENTRY}"
  !insertmacro TellShell
FunctionEnd
