# sites-api.md, heading 6
Feature: Shared links

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A shared link is found or made

    Scenario: Twice the same name
      Given I share "shop.example" as "Board"
      When I share "shop.example" as "Board"
      Then both answers are the same text

    Scenario: The name that plugins use
      When I share "shop.example" as "WordPress - Shared Dashboard"
      Then I am told "This name is reserved. Please choose another one" with status 400
