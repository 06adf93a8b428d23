# The introduction to the API, heading "Team-scoped and legacy keys"
Feature: Team-scoped and legacy keys

  Background:
    Given it is 2026-02-01 at 12:00
    And team A with the site "a.example" on "Enterprise(stats_api, sites_api)"

  @intro-11 @intro-15 @intro-19
  Rule: What people make for themselves are keys of one team

    Scenario: A member, whatever teams he has
      When the admin makes himself a key for team A
      Then all keys he made are of team A
      When asked for "v1 of a.example"
      Then the answer is "200"

  @intro-17
  Rule: A legacy key opens the sites its user is a guest of

    Scenario Outline: <kind> of <person>
      Given the key "<kind>, s, <person>"
      When asked for "v1 of a.example"
      Then the answer is "<answer>"

      Examples:
        | kind      | person       | answer |
        | legacy    | guest viewer | 200    |
        | legacy    | guest editor | 200    |
        | legacy    | stranger     | 401    |

  @intro-13
  Rule: A team-scoped key of a guest opens nothing

    Scenario Outline: <person>
      Given the key "of team A, s, <person>"
      When asked for "v1 of a.example"
      Then the answer is "<answer>"

      Examples:
        | person       | answer |
        | viewer       | 200    |
        | guest viewer | 401    |
        | guest editor | 401    |

  @intro-19
  Rule: Legacy keys that exist go on working, and no new ones are made

    Scenario: An operator who brings his users' keys along
      Given the key "legacy, s, owner"
      When asked for "v1 of a.example"
      Then the answer is "200"
